import { chromium } from 'playwright-core'
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--headless','--no-sandbox','--disable-gpu','--disable-quic','--no-first-run','--disable-background-networking','--disable-component-update','--disable-sync'] })
const B='http://127.0.0.1:3900'
const [,, which='all'] = process.argv
async function go(name, path, { w=1280, h=860, dark=false, js=true, tz='Europe/Berlin', locale='en-GB', act, full=false }={}) {
  if (which!=='all' && !name.includes(which)) return
  const c = await b.newContext({ viewport:{width:w,height:h}, colorScheme: dark?'dark':'light', javaScriptEnabled: js, timezoneId: tz, locale, reducedMotion:'reduce' })
  const p = await c.newPage()
  p.on('console', m => { if (m.type()==='error') console.log(name, m.text()) }); p.on('pageerror', e => console.log(name, 'ERR', e.stack))
  await p.goto(B+path, { waitUntil: 'load' }).catch(e => console.log(name, e.message)); p.setDefaultTimeout(3000); await p.waitForTimeout(350)
  try { if (act) await act(p) } catch (e) { console.log(name, 'ACT', e.message.slice(0,400)) }
  await p.screenshot({ path:`/tmp/shots/${name}.png`, fullPage: full })
  await c.close()
}
const time = async p => { await p.locator('button.time').nth(2).click(); await p.waitForTimeout(400) }
await go('wide', '/anna-berger/call')
await go('wide-dark', '/carl-weiss/consultation', { dark:true })
await go('wide2', '/carl-weiss/consultation')
await go('phone', '/carl-weiss/consultation', { w:390, h:844, full:true })
await go('narrow', '/anna-berger/call', { w:320, h:640, full:true, dark:true })
await go('form', '/carl-weiss/consultation', { act: time })
await go('formphone', '/carl-weiss/consultation', { w:390, h:844, act: time, full:true })
await go('errors', '/carl-weiss/consultation', { act: async p => { await time(p); await p.getByRole('button',{name:/Book this/}).click(); await p.waitForTimeout(200) } })
await go('nojs', '/anna-berger/call?timezone=Asia/Kathmandu', { js:false })
await go('zones', '/anna-berger/call', { act: async p => { await p.getByText('Change time zone').click(); await p.waitForTimeout(400) } })
await b.close()
