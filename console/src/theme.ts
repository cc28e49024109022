import type { ConfigProviderProps } from 'antd'

/** Colours and measures of the console, set once; nothing moves or blinks. */
export const theme: NonNullable<ConfigProviderProps['theme']> = {
  token: {
    colorPrimary: '#0b5d63',
    colorInfo: '#0b5d63',
    colorLink: '#0b5d63',
    colorError: '#b3261e',
    colorWarning: '#9a5b00',
    colorSuccess: '#1d6b3a',
    colorTextBase: '#1c2526',
    // The kit's own greys are too pale to be read by everybody.
    colorBgLayout: '#f4f6f6',
    colorPrimaryBg: '#e7f1f1',
    colorPrimaryBgHover: '#d7e8e8',
    colorInfoBg: '#e7f1f1',
    colorInfoBorder: '#b5d1d2',
    colorSuccessBg: '#e9f5ec',
    colorSuccessBorder: '#b4d8bf',
    colorWarningBg: '#fdf5e8',
    colorWarningBorder: '#ecd2a4',
    colorErrorBg: '#fdf1f0',
    colorErrorBorder: '#edbfbb',
    colorTextDescription: '#55656a',
    colorTextPlaceholder: '#5f6e73',
    colorTextDisabled: '#55656a',
    fontFamily: '"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC",sans-serif',
    fontSize: 15,
    controlHeight: 36,
    borderRadius: 6,
    lineHeight: 1.65,
    motion: false,
  },
  components: {
    Layout: { headerBg: '#ffffff', siderBg: '#ffffff', bodyBg: '#f4f6f6' },
    Menu: { itemHeight: 42, activeBarBorderWidth: 0 },
    Form: { labelColor: '#1c2526', verticalLabelPadding: '0 0 4px' },
  },
}
