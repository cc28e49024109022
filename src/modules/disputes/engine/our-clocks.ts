/** The limits that bind us, by name; of evidence there may be several. */
export const OUR_CLOCKS: readonly string[] = [
  ...['answer', 'hearing', 'appeal', 'second-answer', 'perform'],
  ...Array.from({ length: 20 }, (_, at) => `evidence-${at + 1}`),
]
