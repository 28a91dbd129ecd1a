# Reads urlencoded bodies, one a line; writes each as a list of pairs.
import json, sys
from urllib.parse import parse_qsl

for line in sys.stdin:
    body = line.rstrip('\n')
    pairs = parse_qsl(body, keep_blank_values=True, strict_parsing=body != '', errors='strict')
    print(json.dumps(pairs, ensure_ascii=False, separators=(',', ':')))
