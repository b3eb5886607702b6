import { expect, test } from 'vitest'
import { setTimeout as pause } from 'node:timers/promises'
import { ask, makeUser } from '../smoke/api.ts'
import { databaseIn } from '../smoke/data-folder.ts'
import { install } from '../smoke/installation.ts'
import { rowsOf } from '../smoke/server-database.ts'
test('x', async () => {
  const { env, server, key } = await install('the embedded database')
  await makeUser(server.url, key)
  const c = await databaseIn(env)
  const [b] = await rowsOf(c, `SELECT pid FROM pg_stat_activity WHERE backend_type='client backend' AND pid <> pg_backend_pid()`)
  let ended: any = null
  server.ended.then(e => { ended = e })
  process.kill(Number(b?.pid), 'SIGKILL')
  for (let i = 0; i < 20; i++) {
    await pause(200)
    const a = await ask(`${server.url}/readyz`).catch(e => ({ status: String(e) }))
    console.log(i, a.status, ended?.code, ended?.signal)
    if (ended) break
  }
  console.log(server.err().slice(-3000))
}, 60000)
