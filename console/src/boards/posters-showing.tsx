import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { Sheet } from '../page/sheet.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { boards } from './api.ts'

/** Which boards still show an article on paper; nothing when none does. */
export function PostersShowing({ article, withdrawn }: { article: string; withdrawn: boolean }) {
  const { organ, allows, to } = useOrgan()
  const query = useQuery({
    ...boards.ask.showing.queryOptions({ input: { organ: organ.id, article } }),
    enabled: allows('board.read'),
  })
  if (!query.data || query.data.length === 0) return null
  return (
    <Sheet title="公开栏上的海报">
      <p>{withdrawn ? '稿件已经撤回，下列公开栏上还张贴着，请尽快取下：' : '撤回这篇稿件时，还要取下：'}</p>
      <ul>
        {query.data.map(({ poster, boardName, hungOn }) => (
          <li key={`${poster} ${boardName}`}>
            <Link to={to(`posters/${poster}`)}>{boardName}</Link>{' '}
            <span className="quiet figures">{hungOn} 张贴</span>
          </li>
        ))}
      </ul>
    </Sheet>
  )
}
