import { ChoiceField, NumberField, ProseField, TextField } from '../forms/fields.tsx'

const ONE_A_LINE = '每行一条。'

/** The elements of a service guide, in the official order. */
export function GuideFields({ windows }: { windows: readonly string[] }) {
  return (
    <>
      <div className="pair">
        <ChoiceField
          name="window"
          label="窗口"
          options={windows.map((name) => ({ value: name, label: name }))}
        />
        <NumberField name="position" label="在窗口清单中的排序" min={1} max={999} />
      </div>
      <TextField name="name" label="事项名称" max={80} />
      <ProseField name="legalBasis" label="设定依据" max={2000} rows={2} />
      <ProseField name="conditions" label="申请条件" max={5000} help={ONE_A_LINE} />
      <ProseField
        name="materials"
        label="办理材料"
        max={5000}
        help={`${ONE_A_LINE}写明原件还是复印件、几份；能由部门核查的不要求提供。`}
      />
      <TextField name="place" label="办理地点" max={200} />
      <div className="pair">
        <TextField name="hours" label="办理时间" max={200} />
        <TextField name="telephone" label="联系电话" max={60} />
      </div>
      <ProseField name="process" label="办理流程" max={5000} help={ONE_A_LINE} />
      <div className="pair">
        <TextField name="limit" label="承诺时限" max={200} />
        <TextField name="fees" label="收费" max={200} help="不收费的写“不收费”。" />
      </div>
    </>
  )
}
