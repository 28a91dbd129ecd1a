# Reads JSON bodies, one JSON string a line; writes each as Python understands it, the names of members told twice kept.
import json, sys

def refuse(word):
    raise ValueError(word)

for line in sys.stdin:
    print(json.dumps(json.loads(json.loads(line), parse_constant=refuse)))
