export { chooseDataFolder } from './data-folder.ts'
export { DatabaseRefusal } from './database-refusal.ts'
export { type Database, openDatabase } from './open-database.ts'
