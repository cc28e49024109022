import { ChoiceField, TextField } from '../forms/fields.tsx'

/** Whose clerk keeps a board: chosen where the villages are known to this person, else written. */
export function VillageField({ villages }: { villages: readonly { id: string; shortName: string }[] }) {
  const help = '由村里张贴、取下的，选村；镇里自己管的不填。'
  if (villages.length === 0)
    return <TextField name="village" label="村（单位编号）" max={40} optional help={help} />
  return (
    <ChoiceField
      name="village"
      label="村"
      optional
      allowClear
      help={help}
      options={villages.map(({ id, shortName }) => ({ value: id, label: shortName }))}
    />
  )
}
