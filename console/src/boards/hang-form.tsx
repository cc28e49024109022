import { Form } from 'antd'
import { useState } from 'react'
import { refusalOf } from '../api/refusal.ts'
import { PickFileButton } from '../files/pick-file-button.tsx'
import { CommandForm } from '../forms/command-form.tsx'
import { DayField, TextField } from '../forms/fields.tsx'
import { todayInChina } from '../page/today.ts'
import { boards } from './api.ts'

interface Values {
  day: string
  by: string
}

/** Records that a poster hangs, with a photograph as proof. */
export function HangForm(where: { organ: string; id: string; board: string }) {
  const [photo, setPhoto] = useState<File>()
  const today = todayInChina()
  return (
    <CommandForm<Values, unknown>
      initial={{ day: today, by: '' }}
      run={async (values, key) => {
        if (!photo) throw refusalOf([{ field: '', message: '请上传张贴后的照片。' }])
        return boards.call.hang({ ...where, key, ...values, photo })
      }}
      done="已记录张贴，网站正在更新。"
      submit="记录张贴"
    >
      <div className="pair">
        <DayField name="day" label="张贴日期" max={today} />
        <TextField name="by" label="张贴人" max={40} optional help="不填就记您自己。" />
      </div>
      <Form.Item label="张贴后的照片" extra="jpg 或者 png。照片里的拍摄地点等附带信息会自动去掉。">
        <PickFileButton
          label={photo ? '换一张' : '选择照片'}
          accept="image/jpeg,image/png"
          picked={setPhoto}
        />
        {photo && <span className="quiet"> {photo.name}</span>}
      </Form.Item>
    </CommandForm>
  )
}
