package org.openemd.console.export;

import java.io.InputStream;
import java.io.Reader;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.ls.LSInput;

/// A schema found on the class path, as the validator wants it.
final class SchemaText implements LSInput {
  private @Nullable Reader characters;
  private @Nullable InputStream bytes;

  @Override
  public @Nullable Reader getCharacterStream() {
    return characters;
  }

  @Override
  public void setCharacterStream(Reader stream) {
    characters = stream;
  }

  @Override
  public @Nullable InputStream getByteStream() {
    return bytes;
  }

  @Override
  public void setByteStream(InputStream stream) {
    bytes = stream;
  }

  @Override
  public @Nullable String getStringData() {
    return null;
  }

  @Override
  public void setStringData(String data) {}

  @Override
  public @Nullable String getSystemId() {
    return null;
  }

  @Override
  public void setSystemId(String id) {}

  @Override
  public @Nullable String getPublicId() {
    return null;
  }

  @Override
  public void setPublicId(String id) {}

  @Override
  public @Nullable String getBaseURI() {
    return null;
  }

  @Override
  public void setBaseURI(String uri) {}

  @Override
  public @Nullable String getEncoding() {
    return null;
  }

  @Override
  public void setEncoding(String encoding) {}

  @Override
  public boolean getCertifiedText() {
    return false;
  }

  @Override
  public void setCertifiedText(boolean certified) {}
}
