import { expect, it } from 'vitest'
import { picturesOfRtf } from './rtf-pictures.ts'

it('reads the bytes of pictures, past their settings and line ends', async () => {
  const rtf = String.raw`{\rtf1{\pict{\*\picprop{\sp{\sn a}{\sv 0}}}\picw10\pngblip\bliptag-9{\*\blipuid 01ff}8950 4e47
0d0A}}`
  const [picture] = picturesOfRtf(rtf)
  expect([...new Uint8Array((await picture?.arrayBuffer()) ?? new ArrayBuffer(0))]).toEqual([
    0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a,
  ])
})

it.each([
  '',
  '{',
  String.raw`{\pict`,
  String.raw`{\rtf1{\pict\wmetafile8 0100}}`,
  String.raw`{\pict\pngblip }`,
])('finds none in %j', (rtf) => {
  expect(picturesOfRtf(rtf)).toEqual([])
})
