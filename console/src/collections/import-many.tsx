import { UploadOutlined } from '@ant-design/icons'
import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useRef, useState } from 'react'
import { openKeyRing } from '../api/command-key.ts'
import { told } from '../api/refusal.ts'
import { Chip } from '../page/chip.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { collections } from './api.ts'

interface Outcome {
  file: string
  /** Whose it was; empty when it was refused. */
  name: string
  why: string
}

const ACCEPTED = '.html,.htm,.docx,.xlsx,.pdf,.json'

/** Takes many reports in at once, one after the other; whose each is, its title tells. What is refused is listed with why. */
export function ImportMany({ year }: { year: number }) {
  const { organ } = useOrgan()
  const client = useQueryClient()
  const field = useRef<HTMLInputElement>(null)
  const [outcomes, setOutcomes] = useState<readonly Outcome[]>([])
  const [left, setLeft] = useState(0)
  const bring = async (files: readonly File[]) => {
    setOutcomes([])
    for (const [at, file] of files.entries()) {
      setLeft(files.length - at)
      const outcome = await broughtIn(organ.id, year, file)
      setOutcomes((before) => [...before, outcome])
    }
    setLeft(0)
    await client.invalidateQueries({ queryKey: collections.ask.key() })
  }
  return (
    <>
      <input
        ref={field}
        type="file"
        multiple
        accept={ACCEPTED}
        style={{ display: 'none' }}
        aria-label="一次导入多份报告"
        onChange={(event) => {
          const files = [...(event.target.files ?? [])]
          event.target.value = ''
          if (files.length > 0) void bring(files)
        }}
      />
      <Button icon={<UploadOutlined />} loading={left > 0} onClick={() => field.current?.click()}>
        {left > 0 ? `还有 ${left} 份` : '一次导入多份'}
      </Button>
      {outcomes.length > 0 && <Told outcomes={outcomes} />}
    </>
  )
}

async function broughtIn(organ: string, year: number, file: File): Promise<Outcome> {
  try {
    const key = openKeyRing().keyFor(file)
    const { name } = await collections.call.importNamed({ organ, year, key, file, note: '' })
    return { file: file.name, name, why: '' }
  } catch (error) {
    return { file: file.name, name: '', why: told(error) }
  }
}

function Told({ outcomes }: { outcomes: readonly Outcome[] }) {
  return (
    <ul className="rows brought" role="status">
      {outcomes.map(({ file, name, why }) => (
        <li key={file} className="finding-row">
          <span>
            <Chip tone={name === '' ? 'bad' : 'good'}>{name === '' ? '没有导入' : '已导入'}</Chip> {file}
          </span>
          <span className="quiet">{name === '' ? why : name}</span>
        </li>
      ))}
    </ul>
  )
}
