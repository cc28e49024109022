import { Tag } from 'antd'
import type { HandSending } from './api.ts'

const COLOURS = { same: 'success', differs: 'error', gone: 'default', unreachable: 'warning' }

/** What the page on the portal was found to be. */
export function VerdictTag({ verdict, name }: { verdict: HandSending['verdict']; name: string }) {
  return verdict ? <Tag color={COLOURS[verdict]}>{name}</Tag> : <span className="quiet">还没有核对</span>
}
