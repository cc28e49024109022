import { z } from 'zod'

const port = z.coerce.number('PORT 应为数字').int().min(0).max(65535)

const Config = z.object({
  PORT: port.default(8080),
  HOST: z.string().default('localhost'),
  GONGKAI_DATA: z.string().min(1).optional(),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'DATABASE_URL 应以 postgresql:// 开头')
    .optional(),
  GONGKAI_PUBLIC_URL: z.url('GONGKAI_PUBLIC_URL 应为完整网址').optional(),
  GONGKAI_FONTS: z.string().min(1).optional(),
  GONGKAI_TRUST_PROXY: z.stringbool().default(false),
  GONGKAI_UPLOAD_MB: z.coerce.number().int().min(1).max(2048).default(50),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('warn'),
})

/** Everything an operator may set, read once at start. */
export type Config = z.infer<typeof Config>

/** A setting that cannot be used; the message names it and says what it should be. */
export class UnusableSetting extends Error {}

/** Reads the settings from environment variables; empty ones count as not set. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const parsed = Config.safeParse(given)
  if (parsed.success) return parsed.data
  const first = parsed.error.issues[0]
  throw new UnusableSetting(`设置 ${first?.path.join('.') ?? '?'} 不能用：${first?.message ?? ''}`)
}

/** The address residents use, without a slash at the end. */
export function publicUrl(config: Config): string {
  return (config.GONGKAI_PUBLIC_URL ?? `http://localhost:${config.PORT}`).replace(/\/+$/, '')
}
