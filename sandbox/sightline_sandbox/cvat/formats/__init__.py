"""Files of annotations: pure readers and writers, one format a file."""
