import { implement } from '@orpc/server'
import { type ApiContext, guard } from '#kernel/http/api.ts'
import { hangPoster } from './actions/hang-poster.ts'
import { makePoster, previewPoster } from './actions/make-poster.ts'
import { closeBoard, setBoard } from './actions/set-board.ts'
import { dropPoster, takeDownPoster } from './actions/take-down-poster.ts'
import { postersShowing } from './board-work.ts'
import { boardsContract } from './contract.ts'
import { boardsOnDesk, placesOnDesk } from './read-boards.ts'
import { posterFile, posterOnDesk, posterPhoto } from './read-poster.ts'

const os = implement(boardsContract).$context<ApiContext>().use(guard)

/** The console's interface to notice boards and posters. */
export const boardsRoutes = os.router({
  list: os.list.handler(({ context: { ctx }, input }) => boardsOnDesk(ctx, input.organ)),
  set: os.set.handler(({ context: { ctx }, input: { organ, key, id, ...board } }) =>
    setBoard(ctx, { organ, key, id, board }),
  ),
  close: os.close.handler(async ({ context: { ctx }, input }) => {
    await closeBoard(ctx, input)
    return { id: input.id }
  }),
  showing: os.showing.handler(({ context: { ctx }, input }) =>
    postersShowing(ctx, input.organ, input.article),
  ),
  places: os.places.handler(({ context: { ctx }, input: { organ, ...wanted } }) =>
    placesOnDesk(ctx, organ, wanted),
  ),
  get: os.get.handler(({ context: { ctx }, input }) => posterOnDesk(ctx, input.organ, input.id)),
  preview: os.preview.handler(({ context: { ctx }, input: { organ, ...poster } }) =>
    previewPoster(ctx, organ, poster),
  ),
  make: os.make.handler(({ context: { ctx }, input: { organ, key, ...poster } }) =>
    makePoster(ctx, { organ, key, poster }),
  ),
  hang: os.hang.handler(async ({ context: { ctx }, input: { photo, ...where } }) => {
    const bytes = new Uint8Array(await photo.arrayBuffer())
    await hangPoster(ctx, { ...where, photo: { name: photo.name, bytes } })
    return { id: where.id }
  }),
  takeDown: os.takeDown.handler(async ({ context: { ctx }, input }) => {
    await takeDownPoster(ctx, input)
    return { id: input.id }
  }),
  drop: os.drop.handler(async ({ context: { ctx }, input }) => {
    await dropPoster(ctx, input)
    return { id: input.id }
  }),
  pdf: os.pdf.handler(({ context: { ctx }, input }) => posterFile(ctx, input.organ, input.id)),
  photo: os.photo.handler(({ context: { ctx }, input }) =>
    posterPhoto(ctx, input.organ, input.id, input.board),
  ),
})
