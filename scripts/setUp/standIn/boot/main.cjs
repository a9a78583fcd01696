// The stand-in runtime has lost Electron's default app, which starts the app named on the command line.
// This does the same for what our tests need:
//
//   electron [Chromium flags] [-r module.cjs]... <app folder> [arguments of the app]
'use strict'

const { app } = require('electron')
const fs = require('node:fs')
const Module = require('node:module')
const path = require('node:path')

// Electron would show a message box, and a test would wait for it without end.
function stop(message) {
  console.error(`stand-in: ${message}`)
  process.exit(1)
}

function readCommandLine(words) {
  const modules = []
  for (let i = 0; i < words.length; i++) {
    if (words[i] === '-r') modules.push(words[++i])
    else if (!words[i].startsWith('-')) return { modules, folder: path.resolve(words[i]) }
  }
  return stop('no app folder was named')
}

const { modules, folder } = readCommandLine(process.argv.slice(1))

// Apps tell by this whether they are packaged.
Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true })
Module._preloadModules(modules)

let description
try {
  description = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'))
} catch (error) {
  stop(`no app in ${folder}: ${error.message}`)
}

// Electron read these from the package.json beside this file; the app has its own.
app.setName(description.productName || description.name)
app.setVersion(description.version)
app.setDesktopName(`${app.getName()}.desktop`)
app.setAppPath(folder)

try {
  Module._load(Module._resolveFilename(path.join(folder, description.main), null, true), null, true)
} catch (error) {
  stop(`the app did not start\n${(error && error.stack) || error}`)
}
