// Measures JSON.parse and the hydration of devalue's flattened format in node, for comparison with
// payload-bench: node Scripts/payload-bench.js FOLDER
'use strict'
const fs = require('fs')
const path = require('path')

const files = fs.readdirSync(process.argv[2] ?? '.', { recursive: true, withFileTypes: true })
  .filter((file) => file.isFile() && file.name.endsWith('payload.json'))
  .map((file) => fs.readFileSync(path.join(file.parentPath ?? file.path, file.name)))
const size = files.reduce((sum, file) => sum + file.length, 0)

// What Vue's wrappers cost does not count: the revivers return what they get.
const revivers = new Set(['ShallowReactive', 'Reactive', 'Ref', 'ShallowRef'])

function hydrate(values) {
  const done = new Array(values.length)
  const isDone = new Uint8Array(values.length)
  function get(index) {
    if (index < 0) {
      switch (index) {
        case -1: return undefined
        case -3: return NaN
        case -4: return Infinity
        case -5: return -Infinity
        case -6: return -0
      }
      throw new Error('Invalid input')
    }
    if (isDone[index]) return done[index]
    const value = values[index]
    if (value === null || typeof value !== 'object') {
      isDone[index] = 1
      return (done[index] = value)
    }
    if (!Array.isArray(value)) {
      const object = {}
      isDone[index] = 1
      done[index] = object
      for (const key of Object.keys(value)) {
        if (key === '__proto__') throw new Error('Invalid input')
        object[key] = get(value[key])
      }
      return object
    }
    if (typeof value[0] !== 'string') {
      const array = new Array(value.length)
      isDone[index] = 1
      done[index] = array
      for (let item = 0; item < value.length; item++) {
        if (value[item] !== -2) array[item] = get(value[item])
      }
      return array
    }
    let result
    if (revivers.has(value[0])) result = get(value[1])
    else if (value[0] === 'Date') result = new Date(value[1])
    else if (value[0] === 'Set') result = new Set(value.slice(1).map(get))
    else throw new Error('Unknown type ' + value[0])
    isDone[index] = 1
    return (done[index] = result)
  }
  return get(0)
}

let checksum = 0
function measure(name, body) {
  let best = Infinity
  const end = performance.now() + 2000
  while (performance.now() < end) {
    const start = performance.now()
    body()
    best = Math.min(best, performance.now() - start)
  }
  console.log(name.padEnd(20), best.toFixed(3).padStart(8), 'ms',
    (size / best / 1000).toFixed(1).padStart(8), 'MB/s')
}

console.log(`${files.length} payloads, ${size} bytes`)
const texts = files.map((file) => file.toString('utf8'))
measure('parse and hydrate', () => {
  for (const text of texts) checksum += Object.keys(hydrate(JSON.parse(text))).length
})
measure('same, from bytes', () => {
  for (const file of files) checksum += Object.keys(hydrate(JSON.parse(file.toString('utf8')))).length
})
measure('JSON.parse alone', () => { for (const text of texts) checksum += JSON.parse(text).length })
console.log('checksum', checksum)
