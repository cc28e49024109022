import type { Procedure } from '#kernel/ledger/index.ts'
import type { Training, TrainingMaterial } from './contract.ts'
import { clearTrainings, saveTraining } from './learning-store.ts'

type TrainingEvent =
  | { kind: 'training-held'; payload: { training: Training } }
  | { kind: 'material-added'; payload: { material: TrainingMaterial } }

/** A training with what was handed out. */
export interface HeldTraining extends Training {
  materials: TrainingMaterial[]
}

/** The stream of one training: what was learnt, by how many, and the papers of it. */
export const trainingProcedure: Procedure<HeldTraining | undefined, TrainingEvent> = {
  kind: 'training',
  begin: undefined,
  apply(held, event) {
    if (event.kind === 'training-held') return { ...event.payload.training, materials: [] }
    return held && { ...held, materials: [...held.materials, event.payload.material] }
  },
  async save(db, { organ, id, state }) {
    if (state) await saveTraining(db, organ, id, state)
  },
  clear: clearTrainings,
}
