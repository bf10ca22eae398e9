package org.hearsay.intake.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoctypeTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>",
        "<?xml version='1.0'?>\n<!-- c -->\n<!DOCTYPE a [\n<!ELEMENT a ANY> <!ENTITY b SYSTEM 'file:///x'> ]><a/>",
        "<!DOCTYPE a [<!ENTITY % b SYSTEM 'http://a.example/x'> %b;]><a/>",
        "<!DOCTYPE a [<!-- don't --><!ENTITY b 'c'>]><a/>",
        "<!doctype a [<!entity b 'c'>]><a/>",
        "x <!ENTITY b 'c'"
      })
  void seesEntities(String xml) {
    assertThat(Doctype.declaresEntities(xml)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<",
        "<a>plain</a>",
        "<!DOCTYPE a><a/>",
        "<!DOCTYPE a SYSTEM 'http://a.example/a.dtd'><a/>",
        "<!DOCTYPE a PUBLIC '-//A//B//EN' 'a.dtd' [<!ELEMENT a ANY>]><a/>",
        "<!-- <!ENTITY b 'c'> --><a/>",
        "<a><![CDATA[<!DOCTYPE a [<!ENTITY b 'c'>]>]]></a>",
        "<!-- never closed <!ENTITY b 'c'>"
      })
  void leavesOtherDocumentsAlone(String xml) {
    assertThat(Doctype.declaresEntities(xml)).isFalse();
  }

  @Test
  void readsNoFurtherThanTheFirstElement() {
    assertThat(Doctype.declaresEntities("<a/>" + "<!ENTITY".repeat(10))).isFalse();
  }
}
