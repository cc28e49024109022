import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Form } from 'antd'
import type { ReactNode } from 'react'
import { EmptyNote } from '../page/empty-note.tsx'

interface Props {
  name: string | (string | number)[]
  /** What one entry is called: 部门, 领导. */
  noun: string
  blank: () => object | string
  /** The fields of the entry at this place. */
  children: (at: number) => ReactNode
  disabled?: boolean
}

/** A list of entries in a form: add, remove, move up and down. */
export function RowsField({ name, noun, blank, children, disabled = false }: Props) {
  return (
    <Form.List name={name}>
      {(rows, { add, remove, move }) => (
        <>
          {rows.length === 0 && <EmptyNote title={`还没有${noun}`} />}
          {rows.map((row, at) => (
            <fieldset key={row.key} className="entry">
              <legend>
                {noun} {at + 1}
              </legend>
              {!disabled && (
                <div className="entry-tools">
                  <Button
                    size="small"
                    icon={<ArrowUpOutlined />}
                    disabled={at === 0}
                    aria-label={`${noun} ${at + 1} 上移`}
                    onClick={() => move(at, at - 1)}
                  />
                  <Button
                    size="small"
                    icon={<ArrowDownOutlined />}
                    disabled={at === rows.length - 1}
                    aria-label={`${noun} ${at + 1} 下移`}
                    onClick={() => move(at, at + 1)}
                  />
                  <Button size="small" danger icon={<DeleteOutlined />} onClick={() => remove(at)}>
                    去掉
                  </Button>
                </div>
              )}
              <div className="entry-body">{children(row.name)}</div>
            </fieldset>
          ))}
          {!disabled && (
            <Button icon={<PlusOutlined />} onClick={() => add(blank())} style={{ marginBottom: 20 }}>
              添加{noun}
            </Button>
          )}
        </>
      )}
    </Form.List>
  )
}
