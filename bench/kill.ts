import { join } from 'node:path'
import { openNewsroom } from '#modules/articles/testing.ts'
import { openPublisher } from '#modules/portal/index.ts'
import { killWhilePublishing } from '../tests/killed/kill-loop.ts'
import { openBenchOffice } from './site/office.ts'
import { flag, report } from './table.ts'

const rounds = flag('rounds', 100)

async function main(): Promise<void> {
  const office = await openBenchOffice()
  try {
    const room = await openNewsroom(office)
    const siteFolder = join(office.folder, 'site')
    await (await openPublisher(office.ctx, { siteFolder })).publishAll()
    const began = performance.now()
    const { acknowledged, faults, lost } = await killWhilePublishing({
      ...{ url: office.url, folder: office.folder, siteFolder, room, rounds },
      tell: (round) => (round + 1) % 20 === 0 && console.log(`第 ${round + 1} 轮`),
    })
    for (const line of [...faults, ...lost].slice(0, 20)) console.log(line)
    report(
      'kill',
      [
        ['正在发布时用 kill -9 停下的次数', String(rounds)],
        ['停下之前已经答复办成的发布和撤下', String(acknowledged)],
        ['读者碰到的半截网页和断链', String(faults.length)],
        ['答复办成、后来不见了的', String(lost.length)],
        ['用时', `${((performance.now() - began) / 1000).toFixed(0)} 秒`],
      ],
      { rounds, acknowledged, faults: faults.length, lost: lost.length },
    )
    if (faults.length + lost.length > 0) process.exitCode = 1
  } finally {
    await office.close()
  }
}

await main()
