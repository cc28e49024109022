import { readConfig } from '#kernel/config.ts'
import { type Office, openOffice } from '../office.ts'

/** Runs a short command on the office's data, beside a running server if there is one. */
export async function withOffice<T>(work: (office: Office) => Promise<T>): Promise<T> {
  const office = await openOffice(readConfig(process.env), { share: true })
  try {
    return await work(office)
  } finally {
    await office.close()
  }
}
