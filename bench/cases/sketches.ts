import type pg from 'pg'
import { bandsOf } from '#modules/applications/testing.ts'

const WORDS = 32
const BATCH = 20_000

/** The same numbers in every run, as scattered as those of real words. */
function scattered(seed: number): number {
  let value = (seed + 0x6d2b79f5) | 0
  value = Math.imul(value ^ (value >>> 15), value | 1)
  value ^= value + Math.imul(value ^ (value >>> 7), value | 61)
  return (value ^ (value >>> 14)) | 0
}

const sketchFor = (k: number) => Array.from({ length: WORDS }, (_, at) => scattered(k * WORDS + at))

/** Writes what the cases ask for, as the sketches and bands by which like ones are found; two cases share one. */
export async function writeSketches(pool: pg.Pool, from: number, until: number): Promise<void> {
  await pool.query(
    'CREATE TABLE IF NOT EXISTS copy_words (k integer PRIMARY KEY, sketch integer[], bands integer[], sketch_text text)',
  )
  for (let start = from; start <= until; start += BATCH) {
    const numbers = Array.from({ length: Math.min(BATCH, until - start + 1) }, (_, at) => start + at)
    const sketches = numbers.map(sketchFor)
    await pool.query(
      `INSERT INTO copy_words SELECT k, sketch::integer[], bands::integer[], replace(replace(sketch, '{', '['), '}', ']')
       FROM unnest($1::integer[], $2::text[], $3::text[]) AS w(k, sketch, bands) ON CONFLICT DO NOTHING`,
      [numbers, sketches.map((one) => `{${one}}`), sketches.map((one) => `{${bandsOf(one)}}`)],
    )
  }
}
