export const usage = `ledger <command>     exit 0: fine, 1: a finding, 2: cannot tell; --json everywhere

  verify [--checkpoint FILE…] [--reconcile]  recompute everything from the stored entries
  export --out DIR                           write the log as files that others can check
  prove SEQ [--size N]                       C2SP tlog-proof of one entry
  checkpoint                                 the newest signed state
  consistency --from FILE --to FILE          compare two checkpoints with the database

  without a database:
  verify-export DIR [--vkey KEY…] [--checkpoint FILE…]
  check-proof FILE --vkey KEY [--entry FILE]
  check-consistency --from FILE --to FILE --proof FILE --vkey KEY
  keygen --out FILE --name ORIGIN

  not available yet: rotate, witness, erase`
