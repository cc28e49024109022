import { type Basis, REPORT_FORM } from '#law/index.ts'

/** The kinds of equation: R1–R4 within a report, R5 and R6 with the report of the year before. */
export type EquationId = 'R1' | 'R2' | 'R3' | 'R4' | 'R5' | 'R6'

/** Where the form prints how its figures hang together. */
export const REPAIR_BASIS: Basis = REPORT_FORM.cite('第三部分')

const REPAIRS: Readonly<Record<EquationId, (left: number, right: number) => string>> = {
  R1: (left, right) =>
    `收进来的是 ${left} 件，办掉的加结转的是 ${right} 件；先核对“结转下年度继续办理”是否等于年末还没办结的件数，再核对新收、上年结转和各项结果。`,
  R2: (left, right) =>
    `各类申请人相加是 ${left}，总计写的是 ${right}；逐格核对这一行，或者把总计改为 ${left}。`,
  R3: (left, right) =>
    `各项办理结果相加是 ${left}，“（七）总计”写的是 ${right}；逐格核对这一列，或者把总计改为 ${left}。`,
  R4: (left, right) => `四种结果相加是 ${left}，总计写的是 ${right}；逐格核对，或者把总计改为 ${left}。`,
  R5: (left, right) =>
    `上一年度报告的“结转下年度继续办理”是 ${right}，本年“上年结转”写的是 ${left}；两者应当相同。上一年度报告有误的，先公布更正。`,
  R6: (left, right) =>
    `按上年有效、本年制发和本年废止推算应为 ${left} 件，现行有效写的是 ${right} 件；核对清理台账，或者把现行有效改为 ${left}。`,
}

/** How to put an equation right that does not hold, with the numbers that disagree. */
export function repairOf(id: EquationId, left: number, right: number): string {
  return `两边相差 ${round(Math.abs(left - right))}。${REPAIRS[id](left, right)}`
}

const HUNDRED_MILLIONTHS = 1e8
const round = (value: number) => Math.round(value * HUNDRED_MILLIONTHS) / HUNDRED_MILLIONTHS
