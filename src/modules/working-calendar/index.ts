export { loadNoticeJson } from './actions/load-notice-json.ts'
export { holidayNoticeProcedure } from './holiday-notice.ts'
export { loadCalendar } from './load-calendar.ts'
export { calendarRoutes } from './routes.ts'
