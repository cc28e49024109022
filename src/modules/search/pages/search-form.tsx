import type { ReactNode } from 'react'
import { GENRES } from '#modules/articles/index.ts'
import type { Organ, Site } from '#modules/organs/index.ts'
import { type AskedPage, VALIDITY_NAMES } from './asked.ts'

interface FormProps {
  organ: Organ
  site: Site
  path: string
  asked: AskedPage
  /** From the newest year on. */
  years: readonly string[]
  /** Whether other sites stand on this installation. */
  others: boolean
}

interface SelectProps {
  name: string
  label: string
  value: string
  options: readonly { value: string; label: string }[]
}

function Select({ name, label, value, options }: SelectProps): ReactNode {
  return (
    <label>
      {label}
      <select name={name} defaultValue={value}>
        <option value="">全部</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  )
}

const same = (words: readonly string[]) => words.map((word) => ({ value: word, label: word }))

function Choice(props: { name: string; value: string; label: string; checked: boolean }): ReactNode {
  const { name, value, label, checked } = props
  return (
    <label className="choice">
      <input type="radio" name={name} value={value} defaultChecked={checked} />
      <span>{label}</span>
    </label>
  )
}

function Filters({ organ, site, asked, years, others }: FormProps): ReactNode {
  const narrowed = [asked.column, asked.genre, asked.department, asked.year, asked.validity].some(Boolean)
  return (
    <details className="search-more" open={narrowed || asked.everywhere}>
      <summary>缩小范围</summary>
      <div className="search-filters">
        <Select
          name="column"
          label="栏目"
          value={asked.column}
          options={site.columns.map(({ key, name }) => ({ value: key, label: name }))}
        />
        <Select name="genre" label="体裁" value={asked.genre} options={same(GENRES)} />
        <Select
          name="department"
          label="办公室（部门）"
          value={asked.department}
          options={organ.departments.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Select name="year" label="发布年份" value={asked.year} options={same(years)} />
        <Select
          name="validity"
          label="文件有效性"
          value={asked.validity}
          options={Object.entries(VALIDITY_NAMES).map(([value, label]) => ({ value, label }))}
        />
      </div>
      {others && (
        <fieldset className="search-orders">
          <legend>范围</legend>
          <Choice name="scope" value="here" label={`只找${organ.shortName}`} checked={!asked.everywhere} />
          <Choice
            name="scope"
            value="all"
            label="县和各镇的网站（不分栏目、部门）"
            checked={asked.everywhere}
          />
        </fieldset>
      )}
    </details>
  )
}

/** The form: one line to type in, and what narrows it. It is an address like any other and works without a script. */
export function SearchForm(props: FormProps): ReactNode {
  const { path, asked } = props
  return (
    <form className="search-form" action={path} method="get">
      <label className="unseen" htmlFor="search-words">
        要找的内容
      </label>
      <div className="search-line">
        <input
          id="search-words"
          name="q"
          type="text"
          defaultValue={asked.typed}
          maxLength={100}
          autoComplete="off"
          data-suggest={`${path}/suggest`}
        />
        <button type="submit" className="button">
          搜索
        </button>
      </div>
      <fieldset className="search-orders">
        <legend>排序</legend>
        <Choice name="order" value="relevant" label="最相关" checked={asked.order === 'relevant'} />
        <Choice name="order" value="newest" label="最新" checked={asked.order === 'newest'} />
      </fieldset>
      <Filters {...props} />
    </form>
  )
}
