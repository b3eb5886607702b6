import { expect, test } from 'vitest'
import { type Envelope, makeBus } from './bus.ts'

const envelope = (event: string): Envelope => ({ event, namespace: 'default', data: {}, ts: 7 })

function listening() {
  const heard: string[] = []
  const failures: unknown[] = []
  const bus = makeBus(error => failures.push(error))
  const hear = (name: string) => (one: Envelope) => heard.push(`${name} ${one.event}`)
  const tell = (...events: string[]) => {
    for (const event of events) bus.tell(envelope(event))
    return heard.splice(0)
  }
  return { bus, hear, tell, failures }
}

test('tells whoever asked for the event, and whoever asked for all', () => {
  const { bus, hear, tell } = listening()
  bus.on('linkReady', hear('one'))
  bus.on('*', hear('all'))
  expect(tell('linkReady', 'routed')).toEqual(['one linkReady', 'all linkReady', 'all routed'])
})

test('once is once, also where the handler itself causes the event again', () => {
  const { bus, hear, tell } = listening()
  bus.once('routed', one => {
    hear('again')(one)
    bus.tell(envelope('routed'))
  })
  expect(tell('routed', 'routed')).toEqual(['again routed'])
})

test('off takes one handler, or all of the event', () => {
  const { bus, hear, tell } = listening()
  const [first, second, third] = [hear('1'), hear('2'), hear('3')]
  bus.on('routed', first)
  bus.on('routed', second)
  const stop = bus.on('routed', third)
  bus.off('routed', first)
  stop()
  expect(tell('routed')).toEqual(['2 routed'])
  bus.on('routed', first)
  bus.on('linkReady', first)
  bus.off('routed')
  expect(tell('routed', 'linkReady')).toEqual(['1 linkReady'])
})

test('a handler that throws is reported, and the others are told', () => {
  const { bus, hear, tell, failures } = listening()
  bus.on('routed', () => {
    throw new Error('theirs')
  })
  bus.on('routed', hear('next'))
  expect(tell('routed')).toEqual(['next routed'])
  expect(failures).toEqual([new Error('theirs')])
})
