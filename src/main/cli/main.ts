process.stdout.write('Forum Desk\n')
