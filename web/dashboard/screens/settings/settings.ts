/** What the screen of settings reads. */
import { answered, api } from '../../api.ts'

export const readCompany = () => answered(api.getCompany())
export const readPageSettings = () => answered(api.getPageSettings())
export const readBookingSettings = () => answered(api.getBookingSettings())
