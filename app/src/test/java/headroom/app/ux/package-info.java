/// How the workbench feels: each class is named after the row of the checklist that it holds.
package headroom.app.ux;
