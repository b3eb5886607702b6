import { byTurns } from './bench/rounds.ts'
import { withServers, windowsTarget } from './bench/served.ts'
await withServers([{users:50,blocks:10},{users:50,blocks:100000}], async ({eventsS, served, bareUrl, selectUrl, pid}) => {
  const t = {bare: {url: bareUrl}, select: {url: selectUrl}, d7: windowsTarget(eventsS,7), d30: windowsTarget(eventsS,30), small: windowsTarget(served[0],7), big: windowsTarget(served[1],7)}
  for (const connections of [1,32]) { console.log(connections); console.table(await byTurns(t, {pid, connections, rounds: 4, forMs: 500})) }
})
