import qrcode from 'qrcode'

/** The drawing of a QR code for a template; nothing when there is no address. */
export const qrDrawing = async (url: string): Promise<{ qr?: string }> =>
  url === '' ? {} : { qr: await qrcode.toString(url, { type: 'svg', margin: 0, errorCorrectionLevel: 'M' }) }
