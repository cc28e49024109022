import { type Basis, OGI, PIPL } from '#law/index.ts'

/** A detail about a person that must not hang in a public place. */
export interface ExposedDetail {
  what: string
  basis: Basis
}

// Eighteen figures are reported as an identity number, whatever they are.
const DETAILS = [
  { what: '身份证号码', form: /(?<![\dA-Za-z])\d{17}[\dXx](?![\dA-Za-z])/, basis: PIPL.cite('25') },
  {
    what: '银行账号',
    form: /(?<![\dA-Za-z])(?:\d{16,17}|\d{19}|\d{4}(?: \d{4}){3}(?: \d{1,3})?)(?![\dA-Za-z])/,
    basis: PIPL.cite('28'),
  },
  { what: '手机号码', form: /(?<!\d)1[3-9]\d{9}(?!\d)/, basis: OGI.cite('15') },
] as const

/** The details in a text that must be left out or masked before it hangs; of each kind once. */
export function exposedDetails(text: string): ExposedDetail[] {
  const plain = text.normalize('NFKC')
  return DETAILS.filter(({ form }) => form.test(plain)).map(({ what, basis }) => ({ what, basis }))
}
