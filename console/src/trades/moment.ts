const MOMENT = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
})

/** An instant as notices name it: 2026-03-10 09:30. */
export const moment = (iso: string): string => MOMENT.format(new Date(iso))
