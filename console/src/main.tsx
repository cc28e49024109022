import './no-eval.ts'
import { QueryClientProvider } from '@tanstack/react-query'
import { App, ConfigProvider } from 'antd'
import zhCN from 'antd/locale/zh_CN'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { RouterProvider } from 'react-router'
import { openQueryClient } from './api/query-client.ts'
import { router } from './routes.tsx'
import { SessionGate } from './session/session-gate.tsx'
import './style.css'
import { theme } from './theme.ts'

const place = document.getElementById('root')
if (place)
  createRoot(place).render(
    <StrictMode>
      <ConfigProvider
        theme={theme}
        locale={zhCN}
        button={{ autoInsertSpace: false }}
        wave={{ disabled: true }}
        form={{ scrollToFirstError: true }}
      >
        <App>
          <QueryClientProvider client={openQueryClient()}>
            <SessionGate>
              <RouterProvider router={router} />
            </SessionGate>
          </QueryClientProvider>
        </App>
      </ConfigProvider>
    </StrictMode>,
  )
