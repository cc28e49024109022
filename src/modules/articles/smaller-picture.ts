import { fileTypeFromBuffer } from 'file-type'
import sharp, { type Sharp } from 'sharp'
import { Refusal } from '#kernel/refusal.ts'

/** As wide as the column of text on a sharp screen; more is only slow. */
const WIDEST = 1600
const TALLEST = 3200
const MOST_PIXELS = 60_000_000
const SECONDS = 20
const KNOWN = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/gif'])

/** A picture as the site keeps it. */
export interface SmallPicture {
  bytes: Uint8Array
  mime: string
  extension: 'jpg' | 'png'
}

function refuse(message: string): never {
  throw new Refusal(message, 'invalid', [{ field: 'file', message }])
}

/**
 * Draws a picture anew: upright, no larger than the page can show, without the place and time the camera noted.
 * What is drawn anew carries nothing else that stood in the file.
 */
export async function smallerPicture(bytes: Uint8Array, maxBytes: number): Promise<SmallPicture> {
  if (bytes.length > maxBytes) refuse(`图片太大，不能超过 ${Math.floor(maxBytes / 1024 / 1024)} MB。`)
  const type = (await fileTypeFromBuffer(bytes))?.mime
  if (!type || !KNOWN.has(type)) refuse('这不是可以用的图片。请用 JPG 或 PNG。')
  try {
    const picture = sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
      .timeout({ seconds: SECONDS })
      .rotate()
      .resize({ width: WIDEST, height: TALLEST, fit: 'inside', withoutEnlargement: true })
    return type === 'image/png' || type === 'image/gif' ? await drawing(picture) : await photograph(picture)
  } catch (error) {
    if (error instanceof Refusal) throw error
    return refuse('这张图片已损坏，或者大得打不开。请用原来的软件另存为 JPG 后重试。')
  }
}

async function photograph(picture: Sharp): Promise<SmallPicture> {
  const bytes = await picture.flatten({ background: '#fff' }).jpeg({ quality: 82, mozjpeg: true }).toBuffer()
  return { bytes: new Uint8Array(bytes), mime: 'image/jpeg', extension: 'jpg' }
}

/** Drawings keep their lines as PNG; a photograph saved as PNG becomes a JPEG when that is far smaller. */
async function drawing(picture: Sharp): Promise<SmallPicture> {
  const bytes = new Uint8Array(await picture.clone().png({ compressionLevel: 9 }).toBuffer())
  const asPhotograph = await photograph(picture)
  const muchSmaller = asPhotograph.bytes.length * 3 < bytes.length
  return muchSmaller ? asPhotograph : { bytes, mime: 'image/png', extension: 'png' }
}
