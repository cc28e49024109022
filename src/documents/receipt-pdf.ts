import { type Day, formatDay } from '#law/index.ts'
import { oneLine } from './plain-text.ts'
import { qrDrawing } from './qr-drawing.ts'
import { RECEIPT_TEMPLATE } from './templates/receipt-template.ts'
import { typeset } from './typeset.ts'

/** What a resident takes home after applying. */
export interface Receipt {
  organName: string
  number: string
  queryCode: string
  receivedDay: Day
  applicantMasked: string
  /** Further rows, each a label and its value. */
  items: [string, string][]
  due: Day | null
  /** The due day may move when the holiday notice for its year comes out. */
  provisional: boolean
  howToTrack: string
  /** Address behind the QR code. */
  trackUrl?: string
  demonstration?: boolean
}

// Half a page has room for about two lines of each value; the application itself holds the whole.
const VALUE_LENGTH = 80

const shortened = (value: string): string => {
  const characters = [...value]
  return characters.length <= VALUE_LENGTH ? value : `${characters.slice(0, VALUE_LENGTH - 1).join('')}…`
}

const dueText = (receipt: Receipt): [string, string][] => {
  if (receipt.due === null) return []
  const note = receipt.provisional ? '（暂定，以当年放假安排公布后的计算为准）' : ''
  return [['答复期限', `${formatDay(receipt.due)}${note}`]]
}

const rowsOf = (receipt: Receipt): [string, string][] => [
  ['申请人', oneLine(receipt.applicantMasked)],
  ['收到日期', formatDay(receipt.receivedDay)],
  ...dueText(receipt),
  ...receipt.items.map(([label, value]): [string, string] => [oneLine(label), shortened(oneLine(value))]),
]

/** A receipt on half a page (A5) with number and query code large, and a QR code when there is an address. */
export const receiptPdf = async (receipt: Receipt): Promise<Uint8Array> => {
  const trackUrl = oneLine(receipt.trackUrl ?? '')
  const text = {
    title: '政府信息公开申请收件回执',
    organName: oneLine(receipt.organName),
    number: oneLine(receipt.number),
    queryCode: oneLine(receipt.queryCode),
    receivedDay: formatDay(receipt.receivedDay),
    items: rowsOf(receipt),
    howToTrack: oneLine(receipt.howToTrack),
    trackUrl,
    demonstration: receipt.demonstration === true,
  }
  return typeset(RECEIPT_TEMPLATE, { text, drawings: await qrDrawing(trackUrl) }).pdf
}
