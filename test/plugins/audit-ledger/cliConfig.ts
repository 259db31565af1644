/** The suite's site as a config file, for the command line. */
import { createConfig } from './bootLedger.js'

export default createConfig({ file: process.env.TEST_LEDGER_FILE ?? '' })
