import { chromium } from 'playwright-core'
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--headless','--no-sandbox','--disable-gpu'] })
const c = await b.newContext({ viewport:{width:320,height:640}, timezoneId:'Europe/Berlin', locale:'en-GB' }); const p = await c.newPage()
await p.goto('http://127.0.0.1:3900/anna-berger/call')
console.log(await p.evaluate(() => [...document.querySelectorAll('.date.chosen, .date.chosen *')].map(e => { const r=e.getBoundingClientRect(); return [e.tagName,e.className,r.x,r.width,r.y,r.height, getComputedStyle(e).gridTemplateColumns] })))
await b.close()
