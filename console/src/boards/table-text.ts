/** The rows of a table as typed or pasted: a line each, cells parted by tabs or upright strokes. */
export function tableOf(text: string): string[][] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => line.split(/\t|[|｜]/).map((cell) => cell.trim()))
}
