import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** What starts first: one journey writes the town, meanwhile what needs none runs; what is short fills the gaps at the end. */
const ORDER = [/\/tests\/journeys\/trading\./, /\/tests\/command-line\./, /\/tests\/journeys\//, /\/tests\//]

function placeOf(file: string): number {
  const place = ORDER.findIndex((one) => one.test(file))
  return place < 0 ? ORDER.length : place
}

/** Starts the files that take longest first, so that no single one is left running at the end. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    return sorted.sort((a, b) => placeOf(a.moduleId) - placeOf(b.moduleId))
  }
}
