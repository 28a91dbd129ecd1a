<?php
// Answers a form with what PHP understood of it.
header('content-type: application/json');
echo json_encode((object) $_POST, JSON_THROW_ON_ERROR | JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_LINE_TERMINATORS | JSON_UNESCAPED_SLASHES);
