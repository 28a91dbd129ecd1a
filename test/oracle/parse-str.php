<?php
// Reads urlencoded bodies, one a line; writes each as PHP understands it.
while (($line = fgets(STDIN)) !== false) {
    parse_str(rtrim($line, "\n"), $fields);
    echo json_encode((object) $fields, JSON_THROW_ON_ERROR | JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_LINE_TERMINATORS | JSON_UNESCAPED_SLASHES), "\n";
}
