# Reads documents, one JSON string a line; writes each as [name, attributes, elements or text], or null where expat refuses it.
import json, sys
from xml.parsers import expat

def decode(text):
    stack = [['', {}, []]]
    texts = [[]]
    def start(name, attributes):
        node = [name, attributes, []]
        stack[-1][2].append(node)
        stack.append(node)
        texts.append([])
    def end(name):
        node = stack.pop()
        content = ''.join(texts.pop())
        if node[2] == []:
            node[2] = content
        elif content != '':
            node[2] = [content, node[2]]
    parser = expat.ParserCreate()
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = lambda data: texts[-1].append(data)
    try:
        parser.Parse(text.encode('ascii'), True)
    except (expat.ExpatError, UnicodeEncodeError):
        return None
    return stack[0][2][0]

for line in sys.stdin:
    print(json.dumps(decode(json.loads(line)), ensure_ascii=False, separators=(',', ':')))
