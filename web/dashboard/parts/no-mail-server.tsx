import { useWords } from '../languages.ts'
import { told } from '../told.ts'
import { partWords } from './words.ts'

/** Where a mail is promised or shown as sent: that it reaches nobody, if no mail server is set. */
export function NoMailServer() {
  const { say } = useWords(partWords)
  return told().isMailSent ? null : <p class="notice">{say('reachNobody')}</p>
}
