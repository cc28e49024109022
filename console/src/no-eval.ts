import { config } from 'zod'

// The page's policy forbids building code from text; without this zod tries it once, and the browser complains.
config({ jitless: true })
