import {
  type Basis,
  type Day,
  inForceOn,
  LITIGATION_PERIOD,
  OGI,
  type OutcomeRow,
  RECONSIDERATION,
  RECONSIDERATION_PERIOD,
  SUE_AFTER_REVIEW_LIMIT,
} from '#law/index.ts'

/** Where a reply may be fought. */
export interface RemedyBodies {
  /** The body that reviews: for a town, the county government. */
  readonly reviewBody: string
  readonly court: string
}

/** What a letter calls itself where it says from when the time to fight it runs. */
type RemedyOf = '本答复书' | '本告知书'

/** What a reply must say of the ways to fight it, and on what basis. */
export interface Remedies {
  readonly sentences: string[]
  readonly basis: Basis[]
}

type Telling = (day: Day, bodies: RemedyBodies, of: RemedyOf) => Remedies

// Withheld under Articles 14 to 16: review comes first, and the reply has to say so.
const reviewFirst: Telling = (day, { reviewBody, court }, of) => {
  const review = inForceOn(RECONSIDERATION_PERIOD, day)
  const suit = inForceOn(SUE_AFTER_REVIEW_LIMIT, day)
  return {
    sentences: [
      `如不服${of}，应当自收到${of}之日起${review.value}日内先向${reviewBody}申请行政复议；对行政复议决定仍不服的，可以自收到行政复议决定书之日起${suit.value}日内向${court}提起行政诉讼。`,
    ],
    basis: [review.basis, RECONSIDERATION.cite('23.1(4)'), RECONSIDERATION.cite('23.2'), suit.basis],
  }
}

const either: Telling = (day, { reviewBody, court }, of) => {
  const review = inForceOn(RECONSIDERATION_PERIOD, day)
  const suit = inForceOn(LITIGATION_PERIOD, day)
  return {
    sentences: [
      `如不服${of}，可以自收到${of}之日起${review.value}日内向${reviewBody}申请行政复议，或者自收到${of}之日起${suit.value}个月内向${court}提起行政诉讼。`,
    ],
    basis: [OGI.cite('51'), review.basis, suit.basis],
  }
}

// Before the review act of 2024 review did not come first, and its period stood in an act not stated here.
const beforeReviewFirst: Telling = (day, { reviewBody, court }, of) => {
  const suit = inForceOn(LITIGATION_PERIOD, day)
  return {
    sentences: [
      `如不服${of}，可以在法定期限内向${reviewBody}申请行政复议，或者自收到${of}之日起${suit.value}个月内向${court}提起行政诉讼。`,
    ],
    basis: [OGI.cite('51'), suit.basis],
  }
}

const TELLINGS: Record<OutcomeRow['remedy'], Telling> = { 'reconsideration-first': reviewFirst, either }

/** The ways to fight a reply of that day that ends in `row`. */
export function remedies(
  row: Pick<OutcomeRow, 'remedy'>,
  day: Day,
  bodies: RemedyBodies,
  of: RemedyOf = '本答复书',
): Remedies {
  const telling = day < RECONSIDERATION.inForceFrom ? beforeReviewFirst : TELLINGS[row.remedy]
  return telling(day, bodies, of)
}
