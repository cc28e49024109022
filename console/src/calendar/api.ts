import { calendarContract } from '#modules/working-calendar/contract.ts'
import { connect } from '../api/connect.ts'

/** The working-day calendar. */
export const calendar = connect('calendar', calendarContract)
