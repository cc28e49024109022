/** Who filled this in last, and when. */
export function ByHand({ hand }: { hand: { who: string; day: string } | null }) {
  if (!hand) return null
  return (
    <p className="quiet">
      {hand.day} 由{hand.who}填写
    </p>
  )
}
